/** An enum: its name and description in the API, and what each value means. */
export interface EnumType {
  readonly name: string;
  readonly description: string;
  readonly values: Readonly<Record<string, string>>;
}

/** Declares an enum once, for code, column and API: `defineEnum('Udfald', '…', { GODKENDT: '…' })`. */
export function defineEnum<K extends string>(
  name: string,
  description: string,
  values: Record<K, string>,
): Omit<EnumType, 'values'> & { readonly values: Readonly<Record<K, string>> } {
  return { name, description, values };
}

/** The values of a declared enum as a type: `EnumValue<typeof Udfald>`. */
export type EnumValue<T> = T extends { readonly values: Readonly<Record<infer K, string>> } ? K : never;
