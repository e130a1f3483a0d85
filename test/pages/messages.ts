import type {Tab} from '../drive/visitor.ts';

/** The widget's own messages on the page's console, as their codes with paths: `config-json #privacy-desk-config`. */
export const messagesOn = async (tab: Tab): Promise<readonly string[]> => {
  const recorded = await tab.recorded();
  return recorded.console
    .map(({text}) => /^privacy-desk \[([a-z-]+)\] (.*?): /.exec(text))
    .flatMap((match) => (match ? [`${match[1] ?? ''} ${match[2] ?? ''}`.trim()] : []));
};

/** Their codes alone. */
export const codesOn = async (tab: Tab): Promise<readonly string[]> =>
  (await messagesOn(tab)).map((message) => message.split(' ', 1)[0] ?? '');
