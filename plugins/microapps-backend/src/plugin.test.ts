import { startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import request from 'supertest';
import microappsPlugin from './index';
import { manifestText } from './__testUtils__/manifestText';

describe('microapps backend', () => {
  it('takes a manifest in, decides, and shows what it decided', async () => {
    const { server } = await startTestBackend({
      features: [microappsPlugin, catalogServiceMock.factory()],
    });
    const put = await request(server)
      .put('/api/microapps/manifests/default/lunch-picker')
      .set('Content-Type', 'application/yaml')
      .send(manifestText());
    expect(put.body).toMatchObject({ status: 'registered' });
    const list = await request(server).get(
      '/api/microapps/apps?limit=10&tier=sandbox&mine=false',
    );
    expect(list.body).toMatchObject({ totalCount: 1 });
  });
});
