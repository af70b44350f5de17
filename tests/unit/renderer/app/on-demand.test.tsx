import { Suspense } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { onDemand } from '../../../../renderer/app/on-demand.tsx';

function Greeting({ name }: { readonly name: string }) {
  return <p>Hello {name}</p>;
}

describe('a component on demand', () => {
  it('is there at once when it was fetched ahead', async () => {
    const { Part, fetch } = onDemand(() => Promise.resolve(Greeting));
    await fetch();
    // No Suspense above: nothing may wait.
    expect(renderToStaticMarkup(<Part name="rail" />)).toBe('<p>Hello rail</p>');
  });

  it('lets something else stand in while it is on its way', () => {
    const { Part } = onDemand(() => Promise.resolve(Greeting));
    const page = renderToStaticMarkup(
      <Suspense fallback={<i>soon</i>}>
        <Part name="rail" />
      </Suspense>,
    );
    expect(page).toContain('<i>soon</i>');
    expect(page).not.toContain('Hello');
  });

  it('is fetched once, however often it is asked for', async () => {
    let asked = 0;
    const { fetch } = onDemand(() => {
      asked += 1;
      return Promise.resolve(Greeting);
    });
    await Promise.all([fetch(), fetch()]);
    await fetch();
    expect(asked).toBe(1);
  });

  it('is asked for again after it could not be fetched', async () => {
    let asked = 0;
    const { Part, fetch } = onDemand(() => {
      asked += 1;
      return asked === 1 ? Promise.reject(new Error('no connection')) : Promise.resolve(Greeting);
    });
    await expect(fetch()).rejects.toThrow('no connection');
    await fetch();
    expect(renderToStaticMarkup(<Part name="rail" />)).toBe('<p>Hello rail</p>');
  });
});
