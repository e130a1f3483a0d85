import type {BannerTexts} from './en.ts';

/** Română: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookie-uri pe acest site',
  'banner.text':
    'Unele cookie-uri sunt necesare pentru ca acest site să funcționeze. Am dori să folosim și altele, dar numai dacă sunteți de acord.',
  'banner.text.named':
    '{organisation} are nevoie de unele cookie-uri pentru ca acest site să funcționeze. Am dori să folosim și altele, dar numai dacă sunteți de acord.',
  'banner.ask': 'Vă cerem acordul pentru: {categories}.',
  'banner.gpc':
    'Browserul dumneavoastră trimite Global Privacy Control, iar noi l-am primit. Acestea rămân oprite dacă nu le porniți.',
  'banner.accept': 'Accept tot',
  'banner.reject': 'Refuz tot',
  'banner.settings': 'Setări',
  'banner.on': 'Deja pornit: {category}. {description} Administrat de {services}.',
  'banner.object': 'Opriți: {category}',
  'banner.off': 'Oprit: {categories}.',
  'notice.title': 'Ce este deja pornit',
  'notice.text':
    'Legea permite acestui site să le folosească fără să întrebe înainte. Le puteți opri, acum sau mai târziu.',
  'notice.accept': 'Lăsați pornit',
  'notice.reject': 'Opriți',
  'link.policy': 'Politica de confidențialitate',
  'link.rights': 'Drepturile dumneavoastră asupra datelor',
  'confirmation.title': 'Alegerea dumneavoastră a fost salvată',
  'confirmation.granted': 'Ați spus da la: {categories}.',
  'confirmation.refused': 'Ați spus nu la: {categories}.',
  'confirmation.change': 'Schimbă alegerea',
  'confirmation.hide': 'Ascunde',
  'trouble.title': 'Setările nu s-au încărcat',
  'trouble.text': 'Verificați conexiunea, apoi încercați din nou.',
  'category.necessary.title': 'Strict necesare',
  'category.necessary.description': 'Fac site-ul să funcționeze și țin minte această alegere.',
  'category.functional.title': 'Funcții suplimentare',
  'category.functional.description': 'Țin minte cum vă place să folosiți site-ul.',
  'category.analytics.title': 'Statistici',
  'category.analytics.description': 'Ne arată cum este folosit site-ul, ca să îl putem îmbunătăți.',
  'category.marketing.title': 'Publicitate',
  'category.marketing.description': 'Vă arată reclame și măsoară dacă dau rezultate.',
  'category.media.title': 'Filme și alte conținuturi',
  'category.media.description': 'Redau filme, hărți și postări de pe alte site-uri.',
  'embed.text': 'Acesta vine de la {service}. Dacă îl redați, {service} va afla că ați fost aici.',
  'embed.stores': 'Păstrează acestea în browserul dumneavoastră: {names}.',
  'embed.may-store': 'Poate păstra date în browserul dumneavoastră.',
  'embed.play': 'Redă o dată',
  'embed.always': 'Permite mereu {service}',
};
