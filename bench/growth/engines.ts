/** The engines that a nation is measured on. */
export const GROWTH_ENGINES = ['sqlite', 'postgres'] as const;
export type GrowthEngine = (typeof GROWTH_ENGINES)[number];
