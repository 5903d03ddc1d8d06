import { type ZodType, z } from 'zod';

/** The forms of what pages ask for, as the API gives it. */

export const list = <T>(node: ZodType<T>) => z.object({ nodes: z.array(node) });

export const countedList = <T>(node: ZodType<T>) => z.object({ totalCount: z.number(), nodes: z.array(node) });

export interface Counted<T> {
  readonly totalCount: number;
  readonly nodes: readonly T[];
}

export const NAMED = z.object({ navn: z.string() });

export const PLACE = z.object({ noegle: z.string(), navn: z.string() });

export const PLAN_NAME = z.object({ noegle: z.string(), titel: z.string() });

export const RULE_VERDICTS = z.array(
  z.object({
    kode: z.string(),
    krav: z.string(),
    kilde: z.string(),
    alvor: z.string(),
    status: z.string(),
    grunde: z.array(z.string()),
  }),
);
export type RuleVerdict = z.infer<typeof RULE_VERDICTS>[number];

export const DECISION = z.object({
  dato: z.string(),
  titel: z.string(),
  organ: z.string(),
  udfald: z.string(),
  sagsnr: z.string().nullable(),
  kommune: z.object({ kommunalbestyrelse: z.string() }).nullable(),
});
export type Decision = z.infer<typeof DECISION>;
