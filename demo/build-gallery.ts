import {cp, mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';

/** Puts the gallery at `/gallery/` of the site in `out`, with the bundles as built: it brings a configuration of its own. */
export const buildGallery = async (bundles: string, out: string): Promise<void> => {
  const gallery = join(out, 'gallery');
  const desk = join(gallery, 'desk');
  await cp(join(import.meta.dirname, 'gallery'), gallery, {recursive: true});
  await mkdir(desk, {recursive: true});
  const names = (await readdir(bundles)).filter((name) => name.endsWith('.js'));
  await Promise.all(names.map((name) => cp(join(bundles, name), join(desk, name))));
};
