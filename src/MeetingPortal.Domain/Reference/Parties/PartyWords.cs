using System.Collections.Frozen;
using MeetingPortal.Domain.Searching;

namespace MeetingPortal.Domain.Reference.Parties;

/// <summary>Words by which lists of a treaty's parties name their columns, in the six languages, compared as the search compares words.</summary>
public static class PartyWords
{
    private static readonly FrozenDictionary<string, PartyColumn> Headings = new (PartyColumn Column, string Words)[]
    {
        (PartyColumn.State, "state|states|state party|states parties|participant|participants|country|party|parties|name|iso2|état|états|état partie|pays|partie|estado|estados|estado parte|país|parte|participante|государство|государства|государство участник|страна|участник|الدولة|الدول|الدولة الطرف|البلد|المشارك|国家|国名|缔约国|参加国"),
        (PartyColumn.SignedOn, "signed|signed on|signature|date of signature|signature date|signé|signé le|date de signature|firma|firmado|fecha de firma|fecha de la firma|подписание|подписано|дата подписания|التوقيع|تاريخ التوقيع|签署|签署日期"),
        (PartyColumn.DepositedOn, "deposited|deposited on|deposit|date of deposit|instrument deposited|ratification|ratified|accession|acceded|acceptance|approval|consent to be bound|dépôt|déposé|déposé le|date de dépôt|adhésion|acceptation|depósito|depositado|fecha de depósito|ratificación|adhesión|ратификация|присоединение|сдача на хранение|дата сдачи на хранение|الإيداع|تاريخ الإيداع|التصديق|الانضمام|交存|交存日期|批准|加入"),
        (PartyColumn.InForceOn, "in force|in_force|in force since|in force on|entry into force|date of entry into force|en vigueur|entrée en vigueur|date d entrée en vigueur|en vigor|entrada en vigor|fecha de entrada en vigor|вступление в силу|дата вступления в силу|в силе|بدء النفاذ|تاريخ بدء النفاذ|الدخول حيز النفاذ|生效|生效日期"),
        (PartyColumn.WithdrawnOn, "withdrawn|withdrawn on|withdrawal|withdrawal effective|date of withdrawal|denunciation|retrait|date de retrait|dénonciation|retirada|retiro|fecha de retirada|denuncia|выход|дата выхода|денонсация|الانسحاب|تاريخ الانسحاب|退出|退出日期|退约"),
    }.SelectMany(list => list.Words.Split('|').Select(SearchWords.Fold).Distinct(StringComparer.Ordinal).Select(word => KeyValuePair.Create(word, list.Column)))
        .ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a column with that heading holds, told by the longest beginning that is known: "Ratification, Accession(a)" holds days of deposit.</summary>
    public static PartyColumn ColumnOf(string heading)
    {
        var words = SearchWords.Fold(heading).Split(' ');
        for (var length = words.Length; length > 0; length--)
        {
            if (Headings.TryGetValue(string.Join(' ', words.Take(length)), out var column))
            {
                return column;
            }
        }

        return PartyColumn.None;
    }
}
