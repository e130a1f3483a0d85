/** The browser engines every browser test runs in. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

const isEngine = (name: string): name is Engine => engines.some((engine) => engine === name);

/** The engines named in a list such as `chromium,webkit`; all of them when the list is absent. Throws on a misspelt one. */
export const enginesNamed = (list: string | undefined): readonly Engine[] => {
  if (list === undefined || list.trim() === '') return engines;
  return list.split(',').map((word) => {
    const name = word.trim();
    if (!isEngine(name)) throw new Error(`"${name}" is not an engine; expected ${engines.join(', ')}.`);
    return name;
  });
};
