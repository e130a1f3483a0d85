/** The browser engines in which every browser test runs. */
export const engines = ['chromium', 'firefox', 'webkit'] as const;

export type Engine = (typeof engines)[number];

/** The engines in a list such as `chromium,webkit`; all engines if the list is absent. Throws on an unknown name. */
export function parseEngines(list: string | undefined): readonly Engine[] {
  if (list === undefined || list.trim() === '') return engines;
  return list.split(',').map((word) => {
    const name = word.trim();
    if (!isEngine(name))
      throw new Error(`"${name}" is not an engine. The engines are ${engines.join(', ')}.`);
    return name;
  });
}

function isEngine(name: string): name is Engine {
  return engines.some((engine) => engine === name);
}
