using System.Text;

namespace MeetingPortal.Web.Tests.Feeds;

/// <summary>A property of a calendar's component, as RFC 5545, section 3.1, writes it.</summary>
internal sealed record PlainProperty(string Name, IReadOnlyDictionary<string, string> Parameters, string Value)
{
    /// <summary>The value as text (section 3.3.11); fails where a character should have been escaped or an escape means nothing.</summary>
    public string Text()
    {
        var text = new StringBuilder();
        for (var at = 0; at < Value.Length; at++)
        {
            text.Append(Value[at] switch
            {
                '\\' => (Value.ElementAtOrDefault(++at)) switch
                {
                    'n' or 'N' => '\n',
                    '\\' or ',' or ';' => Value[at],
                    _ => throw new FormatException($"'{Value}' has an escape that means nothing."),
                },
                ',' or ';' => throw new FormatException($"'{Value}' has a '{Value[at]}' that is not escaped."),
                var other => other,
            });
        }

        return text.ToString();
    }
}

/// <summary>
/// Reads calendars by the letter of RFC 5545, with nothing of the library that writes them: what both got wrong in the same way would not
/// be seen by that library itself.
/// </summary>
internal sealed record PlainCalendar(string Name, IReadOnlyList<PlainProperty> Properties, IReadOnlyList<PlainCalendar> Components)
{
    public static PlainCalendar Read(string text)
    {
        Assert.EndsWith("\r\n", text, StringComparison.Ordinal);
        var lines = new Queue<PlainProperty>(text[..^2].Replace("\r\n ", string.Empty, StringComparison.Ordinal).Split("\r\n").Select(Property));
        var calendar = Component(lines.Dequeue(), lines);
        Assert.Empty(lines);
        return calendar;
    }

    /// <summary>The only property of that name.</summary>
    public PlainProperty Only(string name) => Assert.Single(Properties, property => string.Equals(property.Name, name, StringComparison.Ordinal));

    public IEnumerable<PlainCalendar> All(string component) => Components.Where(candidate => string.Equals(candidate.Name, component, StringComparison.Ordinal));

    private static PlainCalendar Component(PlainProperty begin, Queue<PlainProperty> lines)
    {
        Assert.Equal("BEGIN", begin.Name);
        var (properties, components) = (new List<PlainProperty>(), new List<PlainCalendar>());
        while (lines.Dequeue() is var line && line.Name is not "END")
        {
            if (line.Name is "BEGIN")
            {
                components.Add(Component(line, lines));
            }
            else
            {
                properties.Add(line);
            }

            Assert.NotEmpty(lines);
        }

        return new PlainCalendar(begin.Value, properties, components);
    }

    /// <summary>Name, parameters and value; a colon or a semicolon between quotation marks parts nothing.</summary>
    private static PlainProperty Property(string line)
    {
        var parts = new List<string> { string.Empty };
        var isQuoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            isQuoted ^= line[at] == '"';
            if (!isQuoted && line[at] == ':')
            {
                var parameters = parts.Skip(1).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1].Trim('"'), StringComparer.Ordinal);
                return new PlainProperty(parts[0], parameters, line[(at + 1)..]);
            }

            if (!isQuoted && line[at] == ';')
            {
                parts.Add(string.Empty);
            }
            else
            {
                parts[^1] += line[at];
            }
        }

        throw new FormatException($"'{line}' is no property.");
    }
}
