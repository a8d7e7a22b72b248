/** Real towns of the two territories; everything said about them is invented. French name, Arabic name. */
export const referenceTowns: readonly (readonly [string, string])[] = [
  ['Annecy', 'أنسي'], ['Chambéry', 'شامبيري'], ['Grenoble', 'غرونوبل'], ['Valence', 'فالانس'], ['Montélimar', 'مونتيليمار'],
  ['Privas', 'بريفاس'], ['Aubenas', 'أوبناس'], ['Annonay', 'أنوناي'], ['Roanne', 'روان'], ['Saint-Chamond', 'سان شامون'],
  ['Givors', 'جيفور'], ['Villeurbanne', 'فيلوربان'], ['Bron', 'برون'], ['Vénissieux', 'فينيسيو'], ['Oullins', 'أولان'],
  ['Bourgoin-Jallieu', 'بورغوان جاليو'], ['Voiron', 'فوارون'], ['Échirolles', 'إشيرول'], ['Fontaine', 'فونتين'], ['Meylan', 'ميلان'],
  ['Albertville', 'ألبرفيل'], ['Annemasse', 'أنماس'], ['Cluses', 'كلوز'], ['Rumilly', 'روميي'], ['Bonneville', 'بونفيل'],
  ['Oyonnax', 'أويوناكس'], ['Bourg-en-Bresse', 'بورغ أون بريس'], ['Ambérieu', 'أمبيريو'], ['Crest', 'كريست'], ['Die', 'دي'],
  ['Romans-sur-Isère', 'رومان سور إيزير'], ['Tournon', 'تورنون'], ['Firminy', 'فيرميني'], ['Rive-de-Gier', 'ريف دو جيي'],
  ['Tarare', 'تارار'], ['Mions', 'ميون'], ['Feyzin', 'فيزان'], ['Décines', 'ديسين'], ['Rillieux-la-Pape', 'ريو لا باب'], ['Caluire', 'كالوير'],
];

export const partnerTowns: readonly (readonly [string, string])[] = [
  ['Salé', 'سلا'], ['Rommani', 'الرماني'], ['Tiddas', 'تيداس'], ['Oulmès', 'أولماس'], ['Bouknadel', 'بوقنادل'],
  ['Sidi Yahya Zaër', 'سيدي يحيى زعير'], ['Harhoura', 'الهرهورة'], ['Mers El Kheir', 'مرس الخير'], ['Sidi Slimane', 'سيدي سليمان'], ['Kénitra', 'القنيطرة'],
  ['Mechra Bel Ksiri', 'مشرع بلقصيري'], ['Sidi Kacem', 'سيدي قاسم'], ['Ouezzane', 'وزان'], ['Chefchaouen', 'شفشاون'], ['Larache', 'العرائش'],
  ['Ksar El Kébir', 'القصر الكبير'], ['Asilah', 'أصيلة'], ['Tétouan', 'تطوان'], ['Martil', 'مرتيل'], ['Fnideq', 'الفنيدق'],
  ['Taounate', 'تاونات'], ['Sefrou', 'صفرو'], ['Ifrane', 'إفران'], ['Azrou', 'آزرو'], ['El Hajeb', 'الحاجب'],
  ['Meknès', 'مكناس'], ['Khénifra', 'خنيفرة'], ['Midelt', 'ميدلت'], ['Beni Mellal', 'بني ملال'], ['Fquih Ben Salah', 'الفقيه بن صالح'],
  ['Khouribga', 'خريبكة'], ['Oued Zem', 'وادي زم'], ['Settat', 'سطات'], ['Berrechid', 'برشيد'], ['Benslimane', 'بنسليمان'],
  ['Bouznika', 'بوزنيقة'], ['Mohammédia', 'المحمدية'], ['El Jadida', 'الجديدة'], ['Azemmour', 'أزمور'], ['Safi', 'آسفي'],
];

export const frenchNames = {
  first: ['Agnès', 'Alain', 'Anne', 'Antoine', 'Brigitte', 'Camille', 'Cécile', 'Claire', 'Denis', 'Élise', 'Étienne', 'Fabrice', 'Françoise', 'Gérard', 'Inès', 'Jeanne', 'Julien', 'Laurence', 'Louis', 'Lucie', 'Marc', 'Mathilde', 'Michel', 'Nadège', 'Nicolas', 'Odile', 'Pascal', 'Sophie', 'Thierry', 'Véronique'],
  last: ['Arnaud', 'Bérard', 'Blanchet', 'Bouvier', 'Carrier', 'Chabert', 'Combe', 'Delorme', 'Duchamp', 'Favre', 'Gachet', 'Giraud', 'Guichard', 'Jacquier', 'Lacroix', 'Mallet', 'Marchand', 'Mercier', 'Michaud', 'Perret', 'Pichon', 'Ravier', 'Rey', 'Rochas', 'Sauzet', 'Tissot', 'Vallet', 'Vernay', 'Veyrat', 'Vidal'],
  jobs: { official: ['Directrice du CCAS', 'Chargé de mission politique de la ville', 'Responsable petite enfance', 'Coordinatrice jeunesse', 'Chef de projet insertion'], elected: ['Adjointe aux affaires sociales', 'Conseiller délégué à la jeunesse', 'Adjoint au maire', 'Conseillère déléguée aux aînés'] },
} as const;

export const moroccanNames = {
  first: ['أحمد', 'أمينة', 'إلهام', 'إيمان', 'بشرى', 'جمال', 'حسن', 'حنان', 'خديجة', 'رشيد', 'زينب', 'سعاد', 'سعيد', 'سميرة', 'عبد الإله', 'عزيز', 'عمر', 'فاطمة', 'كريم', 'كوثر', 'لطيفة', 'محمد', 'مريم', 'مصطفى', 'نادية', 'نجاة', 'هشام', 'وفاء', 'ياسين', 'يوسف'],
  last: ['أمزيان', 'البقالي', 'البوعزاوي', 'التازي', 'الحسني', 'الخطيب', 'الدكالي', 'الراشدي', 'الزعري', 'السباعي', 'الشرقاوي', 'الصديقي', 'الطاهري', 'العلمي', 'الغزواني', 'الفاسي', 'القادري', 'الكتاني', 'المنصوري', 'الناصري', 'الهاشمي', 'الوردي', 'اليعقوبي', 'بلحاج', 'بنعلي', 'بنجلون', 'حجي', 'زروال', 'لحلو', 'مرابط'],
  jobs: { official: ['رئيس مصلحة الشؤون الاجتماعية', 'منسقة خلية العمل الاجتماعي', 'الكاتب العام للجماعة', 'إطار بقسم العمل الاجتماعي'], elected: ['نائبة الرئيس', 'مستشار جماعي', 'رئيسة لجنة الشؤون الاجتماعية', 'عضو المجلس الجماعي'] },
} as const;
