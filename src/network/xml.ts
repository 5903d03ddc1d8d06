/** XML as text: names that we choose, values that anybody may have written. */

// What XML 1.0 does not let in at all, escaped or not: most control characters, halves of pairs, two that are no characters.
const FORBIDDEN = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;
const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** A text as it stands in an element or an attribute. */
export const xmlText = (text: string): string => text.replace(FORBIDDEN, '\ufffd').replace(/[&<>"]/g, (c) => ESCAPES[c] ?? c);

export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

/** An element with what is in it: elements, or texts that went through `xmlText`. */
export function xmlElement(name: string, attributes: XmlAttributes, ...content: readonly string[]): string {
  let head = `<${name}`;
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) head += ` ${key}="${typeof value === 'number' ? shortNumber(value) : xmlText(value)}"`;
  return content.length === 0 ? `${head}/>` : `${head}>${content.join('')}</${name}>`;
}

/** A number with at most two decimals, the same on every machine. */
export const shortNumber = (value: number): string => String(Math.round(value * 100) / 100 || 0);
