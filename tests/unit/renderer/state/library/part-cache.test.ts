import { describe, expect, it } from 'vitest';
import { createHostClient } from '../../../../../shared/host/index.ts';
import { createLibraryAccess } from '../../../../../renderer/state/library/library-access.ts';
import { createPartCache } from '../../../../../renderer/state/library/part-cache.ts';
import { sessionLookup } from '../../../../../renderer/state/library/session-lookup.ts';
import { createFakeHost, flush } from '../../../../support/fake-host.ts';
import { sketchRail } from '../../../../support/rail-sketch.ts';
import { BLOCK, PLATE, PLATE_GRAY, RAIL, SAMPLE_LIBRARY, STOP, withFacts } from '../../../../support/sample-parts.ts';

function setUp() {
  const host = createFakeHost();
  return { host, cache: createPartCache(createHostClient(host.transport)) };
}

describe('part cache', () => {
  it('fetches parts by key, and only those that it lacks', async () => {
    const { host, cache } = setUp();
    expect(await cache.need([BLOCK.key, STOP.key])).toBeUndefined();
    expect(cache.store.get().get(BLOCK.key)).toEqual(BLOCK);
    await cache.need([BLOCK.key, RAIL.key]);
    expect(host.calledWith('library.parts')).toEqual([{ keys: [BLOCK.key, STOP.key] }, { keys: [RAIL.key] }]);
  });

  it('asks once where two ask at the same time, and both wait for the answer', async () => {
    const { host, cache } = setUp();
    host.hold('library.parts');
    let answers = 0;
    void cache.need([BLOCK.key]).then(() => (answers += 1));
    void cache.need([BLOCK.key]).then(() => (answers += 1));
    await flush();
    expect(answers).toBe(0);
    await host.release('library.parts');
    await flush();
    expect(answers).toBe(2);
    expect(host.calledWith('library.parts')).toHaveLength(1);
  });

  it('does not ask again for what the library lacks', async () => {
    const { host, cache } = setUp();
    await cache.needArticles(['nothing']);
    expect(cache.knowsArticle('nothing')).toBe(true);
    expect(cache.knowsArticle('2002-1204')).toBe(false);
    await cache.needArticles(['nothing']);
    expect(host.calledWith('library.byArticle')).toHaveLength(1);
  });

  it('asks again after a failure', async () => {
    const { host, cache } = setUp();
    host.failNext('library.parts', 'library-failed');
    expect(await cache.need([BLOCK.key])).toMatchObject({ code: 'library-failed' });
    expect(cache.store.get().get(BLOCK.key)).toBeUndefined();
    expect(await cache.need([BLOCK.key])).toBeUndefined();
    expect(cache.store.get().get(BLOCK.key)).toEqual(BLOCK);
  });

  it('fetches the companions of parts, for each end stop anew', async () => {
    const { host, cache } = setUp();
    await cache.needCompanions([BLOCK.key], STOP.key);
    expect([PLATE, PLATE_GRAY, STOP].map(({ key }) => cache.store.get().get(key)?.article)).toEqual(['2002-1292', '2002-1291', '249-116']);
    await cache.needCompanions([BLOCK.key], STOP.key);
    await cache.needCompanions([BLOCK.key], 'wago:249-117');
    expect(host.calledWith('library.companions')).toHaveLength(2);
    expect(cache.store.get().get('wago:249-117')).toBeDefined();
  });

  it('knows whether companions are on their way', async () => {
    const { cache } = setUp();
    const awaits = () => cache.awaitsCompanions([BLOCK.key], STOP.key);
    expect(awaits()).toBe(false);
    const answer = cache.needCompanions([BLOCK.key], STOP.key);
    expect(awaits()).toBe(true);
    expect(cache.awaitsCompanions([BLOCK.key], undefined)).toBe(false);
    await answer;
    expect(awaits()).toBe(false);
  });

  it('keeps the object of a part until a newer revision comes', () => {
    const { cache } = setUp();
    cache.add([BLOCK]);
    const first = cache.store.get();
    cache.add([{ ...BLOCK }]);
    expect(cache.store.get()).toBe(first);
    const newer = { ...BLOCK, revision: 2 };
    cache.add([newer]);
    expect(cache.store.get().get(BLOCK.key)).toBe(newer);
    cache.add([BLOCK]);
    expect(cache.store.get().get(BLOCK.key)).toBe(newer);
    expect([...cache.articles()]).toEqual(['2002-1204']);
  });
});

describe('session lookup', () => {
  const document = sketchRail('B');

  it('prefers the snapshots of the project', () => {
    const newer = withFacts({ ...BLOCK, revision: 5 }, { 'geometry.width': undefined });
    const lookup = sessionLookup(document, { get: () => newer, byArticle: () => [newer] });
    expect(lookup.get(BLOCK.key)).toBe(BLOCK);
    expect(lookup.byArticle('2002-1204')).toEqual([BLOCK]);
  });

  it('adds what the library has, other makers of the same number included', () => {
    const other = { ...BLOCK, key: 'other:2002-1204' as const, manufacturer: 'Other' };
    const lookup = sessionLookup(document, { get: SAMPLE_LIBRARY.get, byArticle: () => [other] });
    expect(lookup.get(STOP.key)).toBe(STOP);
    expect(lookup.byArticle('2002-1204').map(({ key }) => key)).toEqual(['other:2002-1204', 'wago:2002-1204']);
  });
});

describe('library search', () => {
  const query = (text: string) => ({ text, limit: 10, offset: 0 });

  it('answers, and hands errors on', async () => {
    const host = createFakeHost();
    const search = createLibraryAccess(createHostClient(host.transport)).search();
    expect(await search.ask(query('249-'))).toMatchObject({ kind: 'answer', answer: { total: 2 } });
    host.failNext('library.search', 'library-failed');
    expect(await search.ask(query('2002'))).toMatchObject({ kind: 'error', error: { code: 'library-failed' } });
  });

  it('drops an answer that a later question has overtaken, whatever the order of the answers', async () => {
    const host = createFakeHost();
    const access = createLibraryAccess(createHostClient(host.transport));
    const search = access.search();
    host.hold('library.search');
    const first = search.ask(query('2'));
    const second = search.ask(query('20'));
    const elsewhere = access.search().ask(query('2'));
    await flush();
    for (let count = 0; count < 3; count++) await host.release('library.search');
    expect((await first).kind).toBe('overtaken');
    expect((await second).kind).toBe('answer');
    expect((await elsewhere).kind).toBe('answer');
  });
});
