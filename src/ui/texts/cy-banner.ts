import type {BannerTexts} from './en.ts';

/** Cymraeg: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cwcis ar y wefan hon',
  'banner.text':
    'Mae angen rhai cwcis i’r wefan hon weithio. Hoffem ddefnyddio rhai eraill hefyd, ond dim ond os ydych chi’n cytuno.',
  'banner.text.named':
    'Mae angen rhai cwcis ar {organisation} i’r wefan hon weithio. Hoffem ddefnyddio rhai eraill hefyd, ond dim ond os ydych chi’n cytuno.',
  'banner.ask': 'Rydym yn gofyn am: {categories}.',
  'banner.gpc':
    'Mae eich porwr yn anfon Global Privacy Control, ac rydym wedi’i glywed. Bydd y rhain yn aros wedi’u diffodd oni bai eich bod chi’n eu troi ymlaen.',
  'banner.accept': 'Derbyn y cyfan',
  'banner.reject': 'Gwrthod y cyfan',
  'banner.settings': 'Gosodiadau',
  'banner.on': 'Ymlaen yn barod: {category}. {description} Yn cael ei redeg gan {services}.',
  'banner.object': 'Diffodd {category}',
  'banner.off': 'Wedi’u diffodd: {categories}.',
  'notice.title': 'Beth sydd ymlaen yn barod',
  'notice.text':
    'Mae’r gyfraith yn caniatáu i’r wefan hon ddefnyddio’r rhain heb ofyn yn gyntaf. Gallwch eu diffodd, nawr neu’n nes ymlaen.',
  'notice.accept': 'Cadw ymlaen',
  'notice.reject': 'Diffodd',
  'link.policy': 'Polisi preifatrwydd',
  'link.rights': 'Eich hawliau data',
  'confirmation.title': 'Mae eich dewis wedi’i gadw',
  'confirmation.granted': 'Fe ddywedoch chi ie i: {categories}.',
  'confirmation.refused': 'Fe ddywedoch chi na i: {categories}.',
  'confirmation.change': 'Newid fy newis',
  'confirmation.hide': 'Cuddio',
  'embed.text':
    'Daw hyn oddi wrth {service}. Os byddwch yn ei chwarae, bydd {service} yn gwybod eich bod wedi bod yma.',
  'embed.stores': 'Mae’n cadw hyn yn eich porwr: {names}.',
  'embed.may-store': 'Gall gadw pethau yn eich porwr.',
  'embed.play': 'Chwarae unwaith',
  'embed.always': 'Caniatáu {service} bob tro',
  'trouble.title': 'Wnaeth y gosodiadau ddim llwytho',
  'trouble.text': 'Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  'category.necessary.title': 'Cwbl angenrheidiol',
  'category.necessary.description': 'Gwneud i’r wefan weithio a chofio’r dewis hwn.',
  'category.functional.title': 'Nodweddion ychwanegol',
  'category.functional.description': 'Cofio sut rydych chi’n hoffi defnyddio’r wefan.',
  'category.analytics.title': 'Ystadegau',
  'category.analytics.description': 'Dangos i ni sut mae pobl yn defnyddio’r wefan, fel y gallwn ei gwella.',
  'category.marketing.title': 'Marchnata',
  'category.marketing.description': 'Dangos hysbysebion i chi a mesur a ydynt yn gweithio.',
  'category.media.title': 'Ffilmiau a chyfryngau eraill',
  'category.media.description': 'Chwarae ffilmiau, mapiau a phostiadau o wefannau eraill.',
};
