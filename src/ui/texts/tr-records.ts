import type {RecordsTexts} from './en.ts';

/** Türkçe: receipts, report after a withdrawal. */
export const words: RecordsTexts = {
  'receipt.notice': 'Bildirim sürümü',
  'receipt.reference': 'Başvuru numarası',
  'receipt.hash': 'Bu makbuzun parmak izi',
  'receipt.download': 'Dosya olarak indir (JSON)',
  'receipt.history': 'Önceki makbuzlar ({count})',
  'choices.earlier': 'Buraya nasıl gelindi ({count})',
  'receipt.by': 'Soran',
  'receipt.for': 'Kabul ettikleriniz',
  'receipt.until': 'Geçerlilik sonu',
  'receipt.policy': 'O zamanki politika',
  'receipt.print': 'Yazdır',
  'receipt.sound': 'Bu makbuz eksiksiz ve değiştirilmemiş.',
  'receipt.unchecked': 'Bağlantısı güvenli olmadığı için bu sayfa makbuzu denetleyemiyor.',
  'receipt.hash-missing': 'Bu makbuzun parmak izi yok; bu yüzden değiştirilip değiştirilmediği söylenemez.',
  'receipt.content-changed': 'Bu makbuz oluşturulduktan sonra değiştirilmiş.',
  'receipt.chain-broken': 'Bu makbuz bir öncekinin devamı değil.',
  'receipt.events-changed': 'Bu makbuzdaki önceki yanıtlar değiştirilmiş ya da çıkarılmış.',
  'swept.removed': 'Tarayıcınızdan kaldırıldı: {names}.',
  'swept.nothing': 'Tarayıcınızda kaldırılacak bir şey kalmamıştı.',
  'swept.kept': 'Bunlar kaldırılmadı:',
  'swept.other-site': '{name}: başka bir sitenin adresinde saklanıyor, oraya erişemiyoruz.',
  'swept.server-only': '{name}: bunu hiçbir sayfa göremez ya da kaldıramaz, yalnızca sunucumuz yapabilir.',
  'swept.shared': '{name}: hâlâ açık olan bir şey de bunu kullanıyor.',
  'swept.in-use':
    '{name}: bu sitenin bir sayfası bunu hâlâ kullanıyor. Bu siteye ait sekmelerinizi kapatın, o zaman gider.',
  'swept.refused': '{name}: tarayıcınız bunu kaldırmamıza izin vermedi.',
  'swept.help': 'Bunları tarayıcınızın ayarlarından kendiniz silebilirsiniz.',
};
