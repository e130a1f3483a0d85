/** Addresses of the rules that the checks of a policy name. */
export const LAWS = {
  article4: 'https://www.legislation.gov.uk/eur/2016/679/article/4',
  article5: 'https://www.legislation.gov.uk/eur/2016/679/article/5',
  article7: 'https://www.legislation.gov.uk/eur/2016/679/article/7',
  article10: 'https://www.legislation.gov.uk/eur/2016/679/article/10',
  article12: 'https://www.legislation.gov.uk/eur/2016/679/article/12',
  article13: 'https://www.legislation.gov.uk/eur/2016/679/article/13',
  article14: 'https://www.legislation.gov.uk/eur/2016/679/article/14',
  article22: 'https://www.legislation.gov.uk/ukpga/2025/18/section/80',
  article46: 'https://www.legislation.gov.uk/eur/2016/679/article/46',
  complaints: 'https://www.legislation.gov.uk/ukpga/2018/12/section/164A',
  regulator: 'https://www.legislation.gov.uk/uksi/2026/386',
  storage: 'https://www.legislation.gov.uk/uksi/2003/2426/schedule/A1',
  managing:
    'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/how-do-we-manage-consent-in-practice',
  telling:
    'https://ico.org.uk/for-organisations/direct-marketing-and-privacy-and-electronic-communications/guidance-on-the-use-of-storage-and-access-technologies/how-do-we-tell-people-about-the-storage-and-access-technologies-we-use',
  gpc: 'https://www.w3.org/TR/gpc/',
} as const;
