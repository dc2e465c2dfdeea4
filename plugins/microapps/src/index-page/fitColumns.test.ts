import { columnIds, columnWidthsPx, fitColumns } from './fitColumns';

describe('fitColumns', () => {
  it('shows everything chosen where nothing is measured or all fits', () => {
    expect(fitColumns(columnIds, undefined)).toEqual(columnIds);
    expect(fitColumns(columnIds, 2000)).toEqual(columnIds);
  });

  it('drops the least important first and keeps name and risk', () => {
    expect(fitColumns(columnIds, 1000)).not.toContain('stage');
    expect(fitColumns(columnIds, 1000)).toContain('expires');
    expect(fitColumns(columnIds, 100)).toEqual(['name', 'risk']);
  });

  it('never needs more than there is, down to name and risk', () => {
    for (let width = 400; width < 1400; width += 10) {
      const needed = fitColumns(columnIds, width).reduce(
        (sum, id) => sum + columnWidthsPx[id],
        52,
      );
      expect(needed).toBeLessThanOrEqual(width);
    }
  });

  it('always shows the name, in the usual order', () => {
    expect(fitColumns(['cost', 'risk'], 1400)).toEqual([
      'name',
      'risk',
      'cost',
    ]);
  });
});
