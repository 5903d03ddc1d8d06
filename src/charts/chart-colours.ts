/** What charts are drawn in. Each colour of a line or a sign stands out three to one from white, of a text four and a half to one; a test says so. */

export const GRID = '#d5dbe1';
export const CHART_GREY = '#57606a';
export const RUNNING = '#0b5f95';
export const COMMITTED_TINT = '#cfe3f2';
export const DAY_LINE = '#a31621';

/** From few to many, with the colour of figures on them. */
export const SHADES: readonly { readonly fill: string; readonly ink: string }[] = [
  { fill: '#e3f0f9', ink: '#1b1f23' },
  { fill: '#b5d6ec', ink: '#1b1f23' },
  { fill: '#2b77ab', ink: '#ffffff' },
  { fill: '#0b4a75', ink: '#ffffff' },
];
