import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Pages are loaded lazily, which takes its time on a busy machine.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(60_000);

// jsdom lays nothing out, so it cannot scroll either.
window.scrollTo = () => {};
