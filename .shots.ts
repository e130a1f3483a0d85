import {launch} from 'puppeteer-core';
import {puppeteerOptions} from '/tmp/wt/h5/test/drive/puppeteer-options.ts';
import {startDemo} from '/tmp/wt/h5/test/demo/start-demo.ts';
const demo = process.env.URL ? undefined : await startDemo();
const base = process.env.URL ?? demo!.siteUrl;
const browser = await launch(puppeteerOptions('chromium'));
const only = process.argv[2];
for (const [name,w,h,opts] of [['1280',1280,900,{}],['320',320,640,{}],['dark',1280,900,{dark:1}],['forced',1280,900,{forced:1}],['print',800,1100,{print:1}],['filtered',1280,900,{filter:1}],['compare',1280,900,{path:'/privacy/2026-12-01/since/2026-11-01/'}],['old',1280,700,{path:'/privacy/2026-11-01/'}]] as const) {
  if (only && !only.split(',').includes(name)) continue;
  const o = opts as Record<string,unknown>;
  const page = await browser.newPage();
  await page.setViewport({width:w,height:h});
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia',{media: o.print?'print':'', features:[{name:'prefers-color-scheme',value:o.dark?'dark':'light'},{name:'forced-colors',value:o.forced?'active':'none'}]});
  await page.goto(base+(o.path ?? process.env.PATHNAME ?? '/privacy/'),{waitUntil:'load'});
  if (o.filter) await page.click('#policy-for-4');
  console.log(name, await page.evaluate('document.documentElement.scrollWidth+" "+document.documentElement.scrollHeight'));
  const clips = (process.env.CLIPS ?? "0-1800").split(","); for (const c of clips) { const [a,b]=c.split("-").map(Number); await page.screenshot({path:`/tmp/h5-${name}-${a}.png`,captureBeyondViewport:true,clip:{x:0,y:a!,width:w,height:b!-a!}}); }
  await page.close();
}
await browser.close(); await demo?.close(); process.exit(0);
