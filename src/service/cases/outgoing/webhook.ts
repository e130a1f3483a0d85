import type {MailResult} from './mailer.ts';

/** How long a webhook may take to answer, in milliseconds. */
const TIMEOUT = 10_000;

/** Sends JSON with POST to an address that the administrator has configured. Redirects are not followed. */
export async function sendWebhook(url: string, json: string): Promise<MailResult> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: json,
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT),
    });
    await response.body?.cancel();
    return response.ok ? {state: 'sent'} : {state: 'later', error: `It answered with ${response.status}.`};
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return {state: 'later', error: cause instanceof Error ? cause.message : 'It did not answer.'};
  }
}
