import type { ReactNode } from 'react';

/** A titled part of the inspector. */
export function Section({
  title,
  action,
  children,
}: {
  readonly title: string;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <section className="inspector-section">
      <header className="inspector-section-head">
        <h3>{title}</h3>
        {action}
      </header>
      {children}
    </section>
  );
}
