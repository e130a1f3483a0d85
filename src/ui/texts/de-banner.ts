import type {BannerTexts} from './en.ts';

/** Deutsch: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Cookies auf dieser Website',
  'banner.text':
    'Einige Cookies sind nötig, damit diese Website funktioniert. Wir möchten auch andere verwenden, aber nur, wenn Sie zustimmen.',
  'banner.text.named':
    '{organisation} braucht einige Cookies, damit diese Website funktioniert. Wir möchten auch andere verwenden, aber nur, wenn Sie zustimmen.',
  'banner.ask': 'Wir fragen nach: {categories}.',
  'banner.gpc':
    'Ihr Browser sendet Global Privacy Control, und wir haben es gehört. Dies bleibt ausgeschaltet, außer Sie schalten es ein.',
  'banner.accept': 'Alle annehmen',
  'banner.reject': 'Alle ablehnen',
  'banner.settings': 'Einstellungen',
  'banner.on': 'Schon eingeschaltet: {category}. {description} Betrieben von {services}.',
  'banner.object': '{category} ausschalten',
  'banner.off': 'Ausgeschaltet: {categories}.',
  'notice.title': 'Was schon eingeschaltet ist',
  'notice.text':
    'Das Gesetz erlaubt dieser Website, dies ohne vorherige Frage zu verwenden. Sie können es ausschalten, jetzt oder später.',
  'notice.accept': 'Anlassen',
  'notice.reject': 'Ausschalten',
  'link.policy': 'Datenschutzerklärung',
  'link.rights': 'Ihre Rechte an Ihren Daten',
  'confirmation.title': 'Ihre Wahl ist gespeichert',
  'confirmation.granted': 'Sie haben Ja gesagt zu: {categories}.',
  'confirmation.refused': 'Sie haben Nein gesagt zu: {categories}.',
  'confirmation.change': 'Meine Wahl ändern',
  'confirmation.hide': 'Ausblenden',
  'trouble.title': 'Die Einstellungen wurden nicht geladen',
  'trouble.text': 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  'category.necessary.title': 'Unbedingt nötig',
  'category.necessary.description':
    'Dafür sorgen, dass die Website funktioniert, und sich diese Wahl merken.',
  'category.functional.title': 'Zusätzliche Funktionen',
  'category.functional.description': 'Sich merken, wie Sie die Website gern benutzen.',
  'category.analytics.title': 'Statistik',
  'category.analytics.description':
    'Uns zeigen, wie die Website benutzt wird, damit wir sie verbessern können.',
  'category.marketing.title': 'Werbung',
  'category.marketing.description': 'Ihnen Werbung zeigen und messen, ob sie wirkt.',
  'category.media.title': 'Filme und andere Medien',
  'category.media.description': 'Filme, Karten und Beiträge von anderen Websites abspielen.',
  'embed.text': 'Das kommt von {service}. Wenn Sie es abspielen, erfährt {service}, dass Sie hier waren.',
  'embed.stores': 'Dies wird in Ihrem Browser gespeichert: {names}.',
  'embed.may-store': 'Es kann etwas in Ihrem Browser gespeichert werden.',
  'embed.play': 'Einmal abspielen',
  'embed.always': '{service} immer erlauben',
};
