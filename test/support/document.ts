/** The type of an act's input. */
export const inputTypeName = (act: string): string => `${act.charAt(0).toUpperCase()}${act.slice(1)}Input!`;

/** The document of one act: what every payload has, and what is asked for besides. */
export function document(act: string, fields = ''): string {
  return `mutation ($input: ${inputTypeName(act)}) { svar: ${act}(input: $input) { udfoert proeve
    afvisninger { kode regel faktisk graense enhed ansvarlig tekst } advarsler { kode regel faktisk graense } ${fields} } }`;
}
