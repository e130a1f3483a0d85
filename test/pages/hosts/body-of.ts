import type {IncomingMessage} from 'node:http';

/** The whole body of a request, as text. */
export const bodyOf = async (request: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
};
