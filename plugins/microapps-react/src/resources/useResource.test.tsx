import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { microappsApiRef, type MicroappsApi } from '../api';
import { Resource } from './Resource';
import { useResource } from './useResource';

type Answer = { resolve(value: string): void; reject(error: Error): void };

function heldAnswers() {
  const asked: string[] = [];
  const answers: Answer[] = [];
  const resource = Resource.create<{ q: string }, string>((_api, { q }) => {
    asked.push(q);
    return new Promise((resolve, reject) => answers.push({ resolve, reject }));
  });
  return { resource, asked, answers };
}

function Shown(props: {
  resource: Resource<{ q: string }, string>;
  q: string;
  keepPrevious?: boolean;
}) {
  const { resource, q, keepPrevious } = props;
  const { value, error, loading, refresh } = useResource(
    resource,
    { q },
    { keepPrevious },
  );
  return (
    <button onClick={refresh}>
      {[value ?? 'nothing', error?.message, loading && 'loading']
        .filter(Boolean)
        .join(' ')}
    </button>
  );
}

// Each test has its own api object, and so its own cache.
function render(element: JSX.Element) {
  const nobody = {} as MicroappsApi;
  return renderInTestApp(element, { apis: [[microappsApiRef, nobody]] });
}

describe('useResource', () => {
  it('asks once for everybody who wants the same', async () => {
    const { resource, asked, answers } = heldAnswers();
    render(
      <>
        <Shown resource={resource} q="a" />
        <Shown resource={resource} q="a" />
        <Shown resource={resource} q="b" />
      </>,
    );
    expect(await screen.findAllByText('nothing loading')).toHaveLength(3);
    expect(asked).toEqual(['a', 'b']);
    await act(async () => answers[0].resolve('first'));
    expect(screen.getAllByText('first')).toHaveLength(2);
  });

  it('keeps what it has while it asks again and when that fails', async () => {
    const { resource, answers } = heldAnswers();
    render(<Shown resource={resource} q="a" />);
    await screen.findByText('nothing loading');
    await act(async () => answers[0].resolve('first'));
    await userEvent.click(screen.getByText('first'));
    expect(screen.getByText('first loading')).toBeInTheDocument();
    await act(async () => answers[1].reject(new Error('no luck')));
    expect(screen.getByText('first no luck')).toBeInTheDocument();
    await userEvent.click(screen.getByText('first no luck'));
    await act(async () => answers[2].resolve('second'));
    expect(screen.getByText('second')).toBeInTheDocument();
  });

  it('shows the last answer until the next question is answered', async () => {
    const { resource, answers } = heldAnswers();
    function Typing() {
      const [q, setQ] = useState('a');
      return (
        <>
          <input aria-label="q" onChange={event => setQ(event.target.value)} />
          <Shown resource={resource} q={q} keepPrevious />
        </>
      );
    }
    render(<Typing />);
    await screen.findByText('nothing loading');
    await act(async () => answers[0].resolve('of a'));
    await userEvent.type(screen.getByLabelText('q'), 'b');
    expect(await screen.findByText('of a loading')).toBeInTheDocument();
    await act(async () => answers[1].resolve('of b'));
    await waitFor(() => expect(screen.getByText('of b')).toBeInTheDocument());
  });
});
