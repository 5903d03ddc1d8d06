/** The most that the kommune pays of a plan's frame, in basis points: 12.5 % (fact sheet, "Finansiering"). */
export const KOMMUNALT_LOFT = 1250;
