import {readFile} from 'node:fs/promises';
import {basename, join} from 'node:path';
import type {HTTPRequest, Page} from 'puppeteer-core';

const OURS = /^\/privacy\/[\w-]+\.js$/;

const answer = async (request: HTTPRequest, bundles: string, config: object): Promise<void> => {
  const {pathname} = new URL(request.url());
  if (request.resourceType() === 'document') {
    const page = await (await fetch(request.url())).text();
    const json = JSON.stringify(config).replaceAll('<', String.raw`\u003c`);
    const tag = `<head><script type="application/json" id="privacy-desk-config">${json}</script>`;
    await request.respond({contentType: 'text/html; charset=utf-8', body: page.replace('<head>', () => tag)});
  } else if (OURS.test(pathname))
    await request.respond({
      contentType: 'text/javascript',
      body: await readFile(join(bundles, basename(pathname))),
    });
  else await request.continue();
};

/** Lets the demo's pages have another configuration than the one baked for them: in the page, for the bundles as built. */
export const giveConfig = async (page: Page, bundles: string, config: object): Promise<void> => {
  await page.setRequestInterception(true);
  page.on('request', (request) => void answer(request, bundles, config));
};
