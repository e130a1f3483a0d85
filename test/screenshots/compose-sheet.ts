import {readFile} from 'node:fs/promises';
import type {Browser} from 'puppeteer-core';

/** Puts pictures side by side, three to a row, on one: `file` ends in `.webp`. */
export const composeSheet = async (
  browser: Browser,
  pictures: readonly string[],
  file: `${string}.webp`,
): Promise<void> => {
  const images = await Promise.all(
    pictures.map(
      async (path) => `<img src="data:image/png;base64,${await readFile(path, 'base64')}" alt="">`,
    ),
  );
  const page = await browser.newPage();
  await page.setViewport({width: 1920, height: 600});
  await page.setContent(
    `<style>
      body {display: grid; grid-template-columns: repeat(3, 1fr); gap: 16px; margin: 16px; background: #8a94a3; place-items: center}
      img {display: block; max-width: 100%}
    </style>${images.join('')}`,
    {waitUntil: 'load'},
  );
  await page.screenshot({path: file, type: 'webp', quality: 70, fullPage: true});
  await page.close();
};
