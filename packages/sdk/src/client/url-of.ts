interface Places {
  readonly path?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
}

/** The address of a call. Values are encoded, so that none of them can lead to another call. */
export function urlOf(baseUrl: string, path: string, { path: values = {}, query = {} }: Places): URL {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined || /^\.{0,2}$/.test(value)) throw new TypeError(`"${name}" is missing`);
    return encodeURIComponent(value);
  });
  const url = new URL(`${baseUrl.replace(/\/+$/, '')}${filled}`);
  for (const [name, value] of Object.entries(query))
    for (const item of [value ?? []].flat()) url.searchParams.append(name, String(item));
  return url;
}
