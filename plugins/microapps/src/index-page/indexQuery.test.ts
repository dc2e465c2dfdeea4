import {
  defaultIndexQuery,
  IndexQuery,
  isFiltered,
  readIndexQuery,
  toAppsRequest,
  writeIndexQuery,
} from './indexQuery';

const everything: IndexQuery = {
  q: 'lunch & co',
  need: 'over-budget',
  mine: true,
  tier: ['sandbox', 'production'],
  risk: ['high'],
  stage: ['prototype', 'retired'],
  sort: 'expires',
  direction: 'asc',
  pageSize: 50,
  page: 3,
  cursor: 'eyJhIjoxfQ==',
};

describe('indexQuery', () => {
  it('comes back from the address as it was', () => {
    const address = writeIndexQuery(everything).toString();
    expect(readIndexQuery(new URLSearchParams(address))).toEqual(everything);
  });

  it('writes nothing for what is as usual', () => {
    expect(writeIndexQuery(defaultIndexQuery).toString()).toBe('');
    expect(readIndexQuery(new URLSearchParams())).toEqual(defaultIndexQuery);
  });

  it('leaves out what it does not know', () => {
    const params = new URLSearchParams(
      'need=money&tier=gold&tier=sandbox&risk=&stage=beta&sort=colour&dir=up&size=7&page=4&mine=perhaps',
    );
    expect(readIndexQuery(params)).toEqual({
      ...defaultIndexQuery,
      tier: ['sandbox'],
    });
  });

  it('cuts a search that the interface would refuse', () => {
    const params = new URLSearchParams({ q: 'x'.repeat(500) });
    expect(readIndexQuery(params).q).toHaveLength(200);
  });

  it('knows a page number only together with its cursor', () => {
    expect(readIndexQuery(new URLSearchParams('page=3')).page).toBe(1);
    expect(readIndexQuery(new URLSearchParams('page=3&cursor=c')).page).toBe(3);
    expect(readIndexQuery(new URLSearchParams('page=-1&cursor=c')).page).toBe(
      1,
    );
  });

  it('asks the interface the same question', () => {
    expect(toAppsRequest(everything)).toEqual({
      q: 'lunch & co',
      need: 'over-budget',
      mine: true,
      tier: ['sandbox', 'production'],
      riskClass: ['high'],
      stage: ['prototype', 'retired'],
      orderBy: 'expires',
      order: 'asc',
      limit: 50,
      cursor: 'eyJhIjoxfQ==',
    });
    expect(toAppsRequest(defaultIndexQuery)).toEqual({
      orderBy: 'risk',
      order: 'desc',
      limit: 20,
    });
  });

  it('does not take order and page for filters', () => {
    expect(isFiltered({ ...defaultIndexQuery, sort: 'cost', page: 2 })).toBe(
      false,
    );
    expect(isFiltered({ ...defaultIndexQuery, mine: true })).toBe(true);
  });
});
