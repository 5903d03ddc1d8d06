/** What a package says of itself, as far as it tells who needs whom. */
export interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** Packages that are installed for running, and that no source imports and no package that is imported asks for beside it. */
export function unusedPackages(own: Manifest, sources: Iterable<string>, manifestOf: (name: string) => Manifest): string[] {
  const named = Object.keys(own.dependencies ?? {});
  const imported = new Set<string>();
  for (const text of sources)
    for (const [, name = ''] of text.matchAll(/(?:\bfrom |\bimport |(?:import|require|resolve)\()['"]((?:@[\w.-]+\/)?[\w.-]+)/g))
      imported.add(name);
  if (named.length === 0 || imported.size === 0) return ['there are no packages and no imports to look at'];
  const asked = new Set(named.filter((name) => imported.has(name)).flatMap((name) => Object.keys(manifestOf(name).peerDependencies ?? {})));
  return named
    .filter((name) => !imported.has(name) && !asked.has(name))
    .map((name) => `${name}: nothing imports it; take it out of package.json`);
}
