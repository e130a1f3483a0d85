import type {BannerTexts} from './en.ts';

/** Türkçe: texts of the banner, the confirmation and placeholders. */
export const texts: BannerTexts = {
  'banner.title': 'Bu sitedeki çerezler',
  'banner.text':
    'Bu sitenin çalışması için bazı çerezler gereklidir. Kabul ederseniz biz, yani {organisation}, şu amaçlarla başka çerezler de kullanacağız:',
  'banner.category': '{category}:',
  'banner.purpose': '{purpose}.',
  'banner.purpose.services': '{purpose} ({services}).',
  'banner.controllers': '{services}, öğrendiklerini kendi amaçları için de kullanacak.',
  'banner.lasts':
    'Bir “evet” {days} gün geçerlidir. Bunu istediğiniz zaman “{settings}” altında geri alabilirsiniz.',
  'banner.gpc':
    'Tarayıcınız Global Privacy Control gönderiyor ve bunu dikkate aldık. Siz açmadıkça bunlar kapalı kalır.',
  'banner.accept': 'Tümünü kabul et',
  'banner.reject': 'Tümünü reddet',
  'banner.settings': 'Ayarlar',
  'banner.on': 'Şu anda açık: {category}. {description} Yürüten: {services}.',
  'banner.object': 'Kapat: {category}',
  'banner.off': 'Kapatıldı: {categories}.',
  'notice.title': 'Şu anda açık olanlar',
  'notice.text':
    '{organisation} bunları önceden sormadan kullanıyor. Birleşik Krallık yasaları buna, “{settings}” altında sıralanan koşullarla izin verir. Bunları şimdi ya da daha sonra kapatabilirsiniz.',
  'notice.accept': 'Açık kalsın',
  'notice.reject': 'Kapat',
  'link.policy': 'Gizlilik politikası',
  'link.cookies': 'Kullandığımız çerezler',
  'link.rights': 'Verilerinizle ilgili haklarınız',
  'link.settings': 'Çerez ayarları',
  'confirmation.title': 'Seçiminiz kaydedildi',
  'confirmation.granted': 'Evet dedikleriniz: {categories}.',
  'confirmation.refused': 'Hayır dedikleriniz: {categories}.',
  'confirmation.left-on': 'Açık bıraktıklarınız: {categories}.',
  'confirmation.change': 'Seçimimi değiştir',
  'confirmation.hide': 'Gizle',
  'trouble.title': 'Ayarlar yüklenemedi',
  'trouble.text': 'Bağlantınızı denetleyin, sonra yeniden deneyin.',
  'category.necessary.title': 'Kesinlikle gerekli',
  'category.necessary.description': 'Sitenin çalışmasını ve bu seçimin hatırlanmasını sağlar.',
  'category.functional.title': 'Ek özellikler',
  'category.functional.description': 'Siteyi nasıl kullanmayı sevdiğinizi hatırlar.',
  'category.functional.purpose': 'siteyi nasıl kullanmayı sevdiğinizi hatırlamak',
  'category.analytics.title': 'İstatistik',
  'category.analytics.description':
    'İnsanların siteyi nasıl kullandığını bize gösterir; böylece siteyi iyileştirebiliriz.',
  'category.analytics.purpose': 'insanların siteyi nasıl kullandığını görmek ve böylece siteyi iyileştirmek',
  'category.marketing.title': 'Reklam',
  'category.marketing.description': 'Size reklam gösterir ve reklamların işe yarayıp yaramadığını ölçer.',
  'category.marketing.purpose':
    'size burada ve başka yerlerde reklam göstermek ve reklamların işe yarayıp yaramadığını görmek',
  'category.media.title': 'Filmler ve diğer içerikler',
  'category.media.description': 'Başka sitelerdeki filmleri, haritaları ve gönderileri oynatır.',
  'category.media.purpose': 'başka sitelerdeki filmleri, haritaları ve gönderileri oynatmak',
  'embed.text': 'Bunu oynatırsanız {services} burada olduğunuzu öğrenecek.',
  'embed.stores': '{service} tarayıcınızda şunları saklar: {items}.',
  'embed.item': '{name} ({duration})',
  'embed.session': 'siz tarayıcıyı kapatana kadar',
  'embed.may-store': '{service} tarayıcınızda bir şeyler saklayabilir.',
  'embed.once':
    '“{play}” yalnızca bu sayfa içindir. Tarayıcınızda saklananlar, siz silene kadar orada kalır.',
  'embed.lasts':
    '“{always}” {days} gün geçerlidir. Bunu istediğiniz zaman “{settings}” altında geri alabilirsiniz.',
  'embed.play': 'Bir kez oynat',
  'embed.always': '{service} için hep izin ver',
  'embed.more': 'Daha fazlası',
  'embed.close': 'Kapat',
};
