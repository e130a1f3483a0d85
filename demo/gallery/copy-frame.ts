import {cp, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/**
 * Copies the page that the frames show to `frame/` in the folder `out`, with the bundles as built in `desk/` beside it, because
 * each frame brings its own configuration.
 */
export async function copyFrame(bundles: string, out: string): Promise<void> {
  const desk = join(out, 'desk');
  await cp(join(import.meta.dirname, 'frame'), join(out, 'frame'), {recursive: true});
  await mkdir(desk, {recursive: true});
  const names = (await readdir(bundles)).filter((name) => name.endsWith('.js'));
  await Promise.all(names.map((name) => cp(join(bundles, name), join(desk, name))));
}
