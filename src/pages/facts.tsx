import type { ComponentChildren, JSX } from 'preact';

/** Facts about the subject of a page, name by name; those without a value are left out. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ComponentChildren])[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts
        .filter(([, value]) => value !== null && value !== '')
        .map(([name, value]) => (
          <div>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A part of a page with its heading. */
export function PagePart({ id, title, children }: { id: string; title: string; children: ComponentChildren }): JSX.Element {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
