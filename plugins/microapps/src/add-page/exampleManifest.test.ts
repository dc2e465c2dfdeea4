import { parseManifest } from '@microapps/backstage-plugin-microapps-manifest';
import { exampleManifest } from './exampleManifest';

describe('exampleManifest', () => {
  it('passes the check as it stands', () => {
    const result = parseManifest(exampleManifest({ today: '2026-11-23' }));
    expect(result).toMatchObject({ ok: true, problems: [] });
  });

  it('takes the person over, whatever the name contains', () => {
    const ownerName = `Ada "A: #1" O'Neill\\`;
    const result = parseManifest(
      exampleManifest({
        today: '2026-11-23',
        ownerName,
        ownerEmail: 'ada@example.com',
      }),
    );
    expect(result).toMatchObject({
      ok: true,
      problems: [],
      manifest: { owner: { name: ownerName, contact: 'ada@example.com' } },
    });
  });
});
