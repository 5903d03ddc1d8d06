/** Runs `arbejde`; when it fails, the seed that it can be run again with is said beside the fault. */
export async function medFroe(navn: string, froe: number, arbejde: () => Promise<void>): Promise<void> {
  try {
    await arbejde();
  } catch (fejl) {
    process.stdout.write(`${navn} fejlede med frø ${froe}\n`);
    throw fejl;
  }
}

/** Enough of a long list to see what is wrong. */
export const nogle = (fejl: readonly string[]): readonly string[] => fejl.slice(0, 20);
