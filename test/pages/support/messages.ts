import type {Tab} from '../../drive/visitor.ts';

/** The widget's messages on the page's console, as code and path: `config-json #privacy-desk-config`. */
export async function messagesOn(tab: Tab): Promise<readonly string[]> {
  const recorded = await tab.recorded();
  return recorded.console
    .map(({text}) => /^privacy-desk \[([a-z-]+)\] (.*?): /.exec(text))
    .flatMap((match) => (match ? [`${match[1] ?? ''} ${match[2] ?? ''}`.trim()] : []));
}

/** The codes of the widget's messages. */
export async function messageCodesOn(tab: Tab): Promise<readonly string[]> {
  return (await messagesOn(tab)).map((message) => message.split(' ', 1)[0] ?? '');
}
