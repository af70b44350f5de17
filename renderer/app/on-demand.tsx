import { type ComponentType, createElement, use } from 'react';

/** A component whose program is fetched apart from the rest of the page. */
export interface OnDemand<P extends object> {
  readonly Part: ComponentType<P>;
  /** Fetches the program before it is needed. */
  readonly fetch: () => Promise<unknown>;
}

/**
 * Keeps a component out of what the first paint waits for. Its program comes when it is first rendered, or ahead of that by
 * `fetch`; from then on it is rendered at once like any other, without a frame in between. Needs a `Suspense` above it.
 */
export function onDemand<P extends object>(load: () => Promise<ComponentType<P>>): OnDemand<P> {
  let coming: Promise<ComponentType<P>> | undefined;

  function fetch(): Promise<ComponentType<P>> {
    if (coming !== undefined) return coming;
    const asked = load().then(
      (component) => {
        // A promise that says so itself, in the form that React reads, is rendered without a frame in between.
        void Object.assign(asked, { status: 'fulfilled', value: component });
        return component;
      },
      (error: unknown) => {
        // The next attempt asks again.
        coming = undefined;
        throw error;
      },
    );
    coming = asked;
    return asked;
  }
  /** Asks in every rendering alike: a component that asks only while it waits is another one to React once it has come. */
  function Part(props: P) {
    return createElement(use(fetch()), props);
  }
  return { Part, fetch };
}
