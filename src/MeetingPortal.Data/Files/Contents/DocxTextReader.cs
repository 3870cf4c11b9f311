using System.Text;
using System.Xml;

namespace MeetingPortal.Data.Files.Contents;

/// <summary>Goes once through a main document part. A table within a cell becomes text of the cell; what was deleted with changes tracked is left out.</summary>
internal sealed class DocxTextReader(XmlReader xml)
{
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _paragraph = new();
    private readonly StringBuilder _cell = new();
    private readonly List<IReadOnlyList<string>> _rows = [];
    private readonly char[] _buffer = new char[4096];
    private List<string> _row = [];
    private bool _isInText;
    private int _tables;
    private int _characters;

    public DocxText Read()
    {
        var isDocument = false;
        while (xml.Next())
        {
            isDocument |= xml.NodeType == XmlNodeType.Element && IsWord() && xml.LocalName is "document";
            if (xml.NodeType == XmlNodeType.Element)
            {
                Begin();
            }
            else if (xml.NodeType == XmlNodeType.EndElement && IsWord())
            {
                End();
            }
            else if (_isInText && xml.CanReadValueChunk)
            {
                AddValue();
            }

            if (_characters > DocxText.MostCharacters)
            {
                EndTable();
                return new DocxText(_blocks, IsCut: true);
            }
        }

        return isDocument ? new DocxText(_blocks, IsCut: false) : throw new InvalidDataException("The part is no document.");
    }

    /// <summary>Transitional and strict documents name the same elements in two namespaces.</summary>
    private bool IsWord() => xml.NamespaceURI is "http://schemas.openxmlformats.org/wordprocessingml/2006/main" or "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private void Begin()
    {
        if (xml.LocalName is "Fallback" && xml.NamespaceURI.EndsWith("/markup-compatibility/2006", StringComparison.Ordinal))
        {
            // The same content once more, for programs that do not know the first.
            PassBy();
            return;
        }

        if (!IsWord())
        {
            return;
        }

        switch (xml.LocalName)
        {
            case "t":
                _isInText = !xml.IsEmptyElement;
                break;
            case "tab":
                Add("\t");
                break;
            case "br" or "cr":
                Add("\n");
                break;
            case "noBreakHyphen":
                Add("\u2011");
                break;
            case "tbl":
                EndParagraph();
                _tables++;
                break;
            case "p" when xml.IsEmptyElement:
                EndParagraph();
                break;
            case "tc" when xml.IsEmptyElement:
                EndCell();
                break;
        }
    }

    /// <summary>To the end of this element; the reader's own way of skipping looks at no limit.</summary>
    private void PassBy()
    {
        var depth = xml.Depth;
        while (!xml.IsEmptyElement && xml.Next() && xml.Depth > depth)
        {
            // What is in it counts for nothing.
        }
    }

    private void End()
    {
        switch (xml.LocalName)
        {
            case "t":
                _isInText = false;
                break;
            case "p":
                EndParagraph();
                break;
            case "tc" when _tables == 1:
                EndCell();
                break;
            case "tr" when _tables == 1:
                _rows.Add(_row);
                _row = [];
                break;
            case "tbl":
                _tables--;
                if (_tables == 0)
                {
                    EndTable();
                }

                break;
        }
    }

    private void Add(string text)
    {
        _paragraph.Append(text);
        _characters += text.Length + 1;
    }

    /// <summary>Piece by piece: one text can be as long as the whole document.</summary>
    private void AddValue()
    {
        int read;
        while (_characters <= DocxText.MostCharacters && (read = ReadChunk()) > 0)
        {
            Add(new string(_buffer, 0, read));
        }
    }

    private int ReadChunk() =>
        xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace ? xml.ReadValueChunk(_buffer, 0, _buffer.Length) : 0;

    private void EndParagraph()
    {
        _characters++;
        var text = _paragraph.ToString().Trim();
        _paragraph.Clear();
        if (text.Length == 0)
        {
            return;
        }

        if (_tables == 0)
        {
            _blocks.Add(new TextBlock(text, null));
        }
        else
        {
            _cell.Append(_cell.Length == 0 ? string.Empty : "\n").Append(text);
        }
    }

    private void EndCell()
    {
        _row.Add(_cell.ToString());
        _cell.Clear();
    }

    private void EndTable()
    {
        EndParagraph();
        if (_cell.Length > 0)
        {
            EndCell();
        }

        if (_row.Count > 0)
        {
            _rows.Add(_row);
            _row = [];
        }

        if (_rows.Count > 0)
        {
            _blocks.Add(new TextBlock(null, [.. _rows]));
            _rows.Clear();
        }
    }
}
