import { mockServices } from '@backstage/backend-test-utils';
import { manifestLimits } from '@microapps/backstage-plugin-microapps-manifest';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { readLimits, readManifests } from './readManifests';

const target = 'https://git.example.com/acme/apps/blob/main/*/microapp.yaml';

function start(count: number, content = Buffer.from('name: lunch')) {
  const seen = { now: 0, most: 0 };
  const reader = mockServices.urlReader.mock({
    async search() {
      return {
        etag: 'same',
        files: Array.from({ length: count }, (_, index) => ({
          url: `https://git.example.com/${index}/microapp.yaml`,
          async content() {
            seen.now += 1;
            seen.most = Math.max(seen.most, seen.now);
            await nextTurn();
            seen.now -= 1;
            return content;
          },
        })),
      };
    },
  });
  const cache = { get: jest.fn(), set: jest.fn() };
  return { seen, cache, read: () => readManifests({ reader, target, cache }) };
}

describe('a location with wildcards', () => {
  it('is read a few files at a time, all of them', async () => {
    const { read, seen, cache } = start(50);
    expect(await read()).toHaveLength(50);
    expect(seen.most).toBe(readLimits.atOnce);
    expect(cache.set).toHaveBeenCalledTimes(1);
  });

  it('keeps nothing of a file beyond the size of a manifest', async () => {
    const { read, cache } = start(1, Buffer.alloc(1024 * 1024));
    const [{ content }] = await read();
    expect(content.byteLength).toBe(manifestLimits.maxBytes + 1);
    expect(content.buffer.byteLength).toBeLessThan(1024 * 1024);
    expect(cache.set).not.toHaveBeenCalled();
  });

  it('that stands for too many is refused', async () => {
    await expect(start(501).read()).rejects.toThrow(
      'There are 501 manifests. A location stands for at most 500',
    );
  });
});
