using System.Collections.Frozen;
using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Domain.Delegations.Pasting;

/// <summary>
/// Words by which lists of delegates name their columns, roles and forms of address, in the six languages: the portal's own, those of the
/// template's keys and those usual in notes verbales. Compared as the search compares words, so case, accents and points do not matter.
/// </summary>
public static class ListWords
{
    private static readonly FrozenDictionary<string, DelegateColumn> Headings = Folded(
        (DelegateColumn.Role, "role|role in the delegation|role in delegation|capacity|status|fonction au sein de la délégation|rôle|qualité|función en la delegación|calidad|rol|роль|роль в делегации|статус|الصفة|الصفة في الوفد|الدور|在代表团中的职务|代表团职务|角色|身份"),
        (DelegateColumn.Honorific, "honorific|salutation|courtesy title|form of address|titre de civilité|civilité|tratamiento|форма обращения|обращение|لقب المخاطبة|اللقب|称谓|尊称"),
        (DelegateColumn.FullName, "name|full name|whole name|name and surname|participant|delegate|person|nom complet|nom et prénom|nom et prénoms|nom prénom|prénom et nom|prénoms et nom|participante|persona|nombre completo|nombre y apellido|nombre y apellidos|apellidos y nombre|фио|имя и фамилия|фамилия и имя|полное имя|участник|лицо|الاسم|الاسم الكامل|الاسم واللقب|المشارك|الشخص|姓名|人员|与会者"),
        (DelegateColumn.GivenNames, "given names|given name|first name|first names|forename|forenames|prénom|prénoms|nombre|nombres|имя|имена|имя и отчество|الأسماء الشخصية|الاسم الشخصي|الاسم الأول|名|名字"),
        (DelegateColumn.FamilyName, "family name|family names|last name|surname|surnames|nom|nom de famille|noms|apellido|apellidos|фамилия|اسم العائلة|اللقب العائلي|الكنية|姓|姓氏"),
        (DelegateColumn.FunctionalTitle, "functional title|title|job title|position|function|designation|titre fonctionnel|titre|fonction|poste|cargo|puesto|título|должность|المسمى الوظيفي|الوظيفة|المنصب|职务|职称|职位"),
        (DelegateColumn.Institution, "institution|organization|organisation|ministry|department|ministry department|ministry or department|affiliation|ministère|organisme|institución|organización|ministerio|учреждение|организация|министерство|ведомство|المؤسسة|الجهة|الوزارة|المنظمة|单位|机构|部门"),
        (DelegateColumn.City, "city|town|duty station|ville|lieu d affectation|ciudad|город|المدينة|مركز العمل|城市"),
        (DelegateColumn.Email, "e-mail|email|e-mail address|email address|mail|adresse électronique|courriel|adresse e-mail|correo|correo electrónico|dirección electrónica|электронная почта|адрес электронной почты|эл почта|почта|البريد الإلكتروني|البريد|电子邮箱|电子邮件|邮箱"));

    private static readonly FrozenDictionary<string, DelegateRole> Roles = Folded(
        (DelegateRole.HeadOfDelegation, "head|head of delegation|hod|head of the delegation|chief of delegation|chef de délégation|cheffe de délégation|chef de la délégation|jefe de delegación|jefa de delegación|jefe de la delegación|jefa de la delegación|глава делегации|руководитель делегации|رئيس الوفد|رئيسة الوفد|代表团团长|团长"),
        (DelegateRole.DeputyHead, "deputy|deputy head|deputy head of delegation|deputy head of the delegation|alternate head of delegation|chef de délégation adjoint|cheffe de délégation adjointe|chef adjoint de la délégation|jefe adjunto de delegación|jefa adjunta de delegación|jefe adjunto de la delegación|заместитель главы делегации|نائب رئيس الوفد|نائبة رئيس الوفد|代表团副团长|副团长"),
        (DelegateRole.Representative, "rep|representative|delegate|représentant|représentante|délégué|déléguée|representante|delegado|delegada|представитель|делегат|ممثل|ممثلة|مندوب|مندوبة|代表"),
        (DelegateRole.Alternate, "alt|alternate|alternate representative|alternate delegate|substitute|suppléant|suppléante|représentant suppléant|représentante suppléante|suplente|representante suplente|delegado suplente|заместитель представителя|заместитель|ممثل مناوب|ممثلة مناوبة|مناوب|مناوبة|候补代表|副代表"),
        (DelegateRole.Adviser, "adv|adviser|advisor|expert|conseiller|conseillère|asesor|asesora|consejero|consejera|эксперт|советник|مستشار|مستشارة|خبير|خبيرة|顾问"),
        (DelegateRole.Member, "mem|member|other member|other|membre|autre membre|miembro|otro miembro|член|член делегации|другой член делегации|عضو|عضوة|عضو آخر|成员|其他成员"));

    private static readonly FrozenSet<string> Honorifics = Fold(
        "h.e.|h.e. mr.|h.e. ms.|h.e. mrs.|h.e. dr.|h.e. ambassador|mr.|ms.|mrs.|miss|mx.|dr.|prof.|msgr.|brig. gen.|col.|maj.|capt.|lt. col.|gen.|amb.|ambassador|s.e.|s. e. m.|s. e. mme|s.e.m.|m.|mme|mlle|mgr|excmo. sr.|excma. sra.|s.e. sr.|s.e. sra.|sr.|sra.|srta.|dra.|mons.|его превосходительство|её превосходительство|его превосходительство г-н|её превосходительство г-жа|г-н|г-жа|д-р|проф.|سعادة السيد|سعادة السيدة|سعادة|معالي السيد|معالي السيدة|معالي|السيد|السيدة|الدكتور|الدكتورة|العميد|الأستاذ|الأستاذة|السفير|السفيرة")
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What a column with that heading holds; null when no list is known to call a column so.</summary>
    public static DelegateColumn? ColumnOf(string heading) => Headings.TryGetValue(SearchWords.Fold(heading), out var column) ? column : null;

    /// <summary>The role that is so called; null for another text.</summary>
    public static DelegateRole? RoleOf(string text) => Roles.TryGetValue(SearchWords.Fold(text), out var role) ? role : null;

    /// <summary>True for the form of address alone, without a name.</summary>
    public static bool IsHonorific(string text) => Honorifics.Contains(SearchWords.Fold(text));

    private static FrozenDictionary<string, TMeaning> Folded<TMeaning>(params (TMeaning Meaning, string Words)[] lists) =>
        lists.SelectMany(list => Fold(list.Words).Select(word => KeyValuePair.Create(word, list.Meaning))).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words are given apart by a bar.</summary>
    private static IEnumerable<string> Fold(string words) => words.Split('|').Select(SearchWords.Fold).Distinct(StringComparer.Ordinal);
}
