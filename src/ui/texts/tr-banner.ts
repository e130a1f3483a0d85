import type {BannerTexts} from './en.ts';

/** Türkçe: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Bu sitedeki çerezler',
  'banner.text':
    'Bu sitenin çalışması için bazı çerezler gereklidir. Başkalarını da kullanmak isteriz, ama yalnızca siz kabul ederseniz.',
  'banner.text.named':
    '{organisation}, bu sitenin çalışması için bazı çerezlere ihtiyaç duyuyor. Başkalarını da kullanmak isteriz, ama yalnızca siz kabul ederseniz.',
  'banner.ask': 'Şunlar için izninizi istiyoruz: {categories}.',
  'banner.gpc':
    'Tarayıcınız Global Privacy Control gönderiyor ve bunu aldık. Siz açmadıkça bunlar kapalı kalır.',
  'banner.accept': 'Tümünü kabul et',
  'banner.reject': 'Tümünü reddet',
  'banner.settings': 'Ayarlar',
  'banner.on': 'Şu anda açık: {category}. {description} Yürüten: {services}.',
  'banner.object': 'Kapat: {category}',
  'banner.off': 'Kapatıldı: {categories}.',
  'notice.title': 'Şu anda açık olanlar',
  'notice.text':
    'Yasa, bu sitenin bunları önceden sormadan kullanmasına izin verir. Bunları şimdi ya da daha sonra kapatabilirsiniz.',
  'notice.accept': 'Açık kalsın',
  'notice.reject': 'Kapat',
  'link.policy': 'Gizlilik politikası',
  'link.rights': 'Verilerinizle ilgili haklarınız',
  'confirmation.title': 'Seçiminiz kaydedildi',
  'confirmation.granted': 'Evet dedikleriniz: {categories}.',
  'confirmation.refused': 'Hayır dedikleriniz: {categories}.',
  'confirmation.change': 'Seçimimi değiştir',
  'confirmation.hide': 'Gizle',
  'trouble.title': 'Ayarlar yüklenemedi',
  'trouble.text': 'Bağlantınızı denetleyin, sonra yeniden deneyin.',
  'category.necessary.title': 'Kesinlikle gerekli',
  'category.necessary.description': 'Sitenin çalışmasını ve bu seçimin hatırlanmasını sağlar.',
  'category.functional.title': 'Ek özellikler',
  'category.functional.description': 'Siteyi nasıl kullanmayı sevdiğinizi hatırlar.',
  'category.analytics.title': 'İstatistik',
  'category.analytics.description':
    'Sitenin nasıl kullanıldığını bize gösterir; böylece siteyi iyileştirebiliriz.',
  'category.marketing.title': 'Reklam',
  'category.marketing.description': 'Size reklam gösterir ve reklamların işe yarayıp yaramadığını ölçer.',
  'category.media.title': 'Filmler ve diğer içerikler',
  'category.media.description': 'Başka sitelerdeki filmleri, haritaları ve gönderileri oynatır.',
  'embed.text': 'Bu içerik {service} hizmetinden geliyor. Oynatırsanız {service} burada olduğunuzu öğrenir.',
  'embed.stores': 'Tarayıcınızda şunları saklar: {names}.',
  'embed.may-store': 'Tarayıcınızda bir şeyler saklayabilir.',
  'embed.play': 'Bir kez oynat',
  'embed.always': '{service} için hep izin ver',
};
