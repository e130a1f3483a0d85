import type {EmbedTexts} from './en.ts';

/** Cymraeg: texts of placeholders. */
export const texts: EmbedTexts = {
  'embed.text': 'Os byddwch yn chwarae hwn, bydd {services} yn dod i wybod eich bod wedi bod yma.',
  'embed.show-text': 'Os byddwch yn dangos hwn, bydd {services} yn dod i wybod eich bod wedi bod yma.',
  'embed.kept': 'Bydd data yn aros yn eich porwr am hyd at {duration}.',
  'embed.stores': 'Mae {service} yn cadw yn eich porwr: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'nes i chi gau’r porwr',
  'embed.may-store': 'Gall {service} gadw pethau yn eich porwr.',
  'embed.once':
    'Mae ‘{play}’ ar gyfer y dudalen hon yn unig. Bydd yr hyn sy’n cael ei gadw yn eich porwr yn aros yno nes i chi ei glirio.',
  'embed.lasts':
    'Mae ‘{always}’ yn ateb ‘ie’ i {organisation}. Mae’n para {days} diwrnod. Gallwch ei dynnu’n ôl unrhyw bryd o dan ‘{settings}’.',
  'embed.play': 'Chwarae unwaith',
  'embed.show-map': 'Dangos y map unwaith',
  'embed.show-form': 'Dangos y ffurflen unwaith',
  'embed.show-other': 'Dangos unwaith',
  'embed.always': 'Caniatáu {service} bob tro',
  'embed.more': 'Rhagor am hyn',
  'embed.close': 'Cau',
};
