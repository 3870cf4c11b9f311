namespace MeetingPortal.Browser.Tests.Desk;

/// <summary>What programs put on the clipboard when somebody copies from them.</summary>
internal static class CopiedPages
{
    /// <summary>Built as a word processor's: lists are paragraphs with a mark of their own, and everything carries its style.</summary>
    public const string Word =
        """
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns="http://www.w3.org/TR/REC-html40">
        <head><meta name=Generator content="Microsoft Word 15"><link rel=File-List href="file:///C:/Temp/clip_filelist.xml">
        <!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
        <style><!-- p.MsoNormal {margin:0cm;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
        <body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment-->
        <h1 style='margin-top:12pt'><a name="_Toc1"></a><b>Getting to
        the venue<o:p></o:p></b></h1>
        <p class=MsoNormal>The <b style='mso-bidi-font-weight:normal'>Palais des Nations </b>opens at 8&nbsp;a.m.;<span style='mso-spacerun:yes'>  </span>bring
        <i>two</i> copies*, [x] and <a href="https://indico.un.org/event/1(2)/"><span style='color:blue'>your <b>registration</b></span></a>.<o:p></o:p></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <h2 style='mso-list:l3 level1 lfo3'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Entrances</h2>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Pregny Gate<o:p></o:p></p>
        <p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt'>&nbsp;&nbsp; </span></span><![endif]>by bus<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><![endif]>Peace Gate<o:p></o:p></p>
        <p class=MsoListParagraphCxSpFirst style='mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>3.<span>&nbsp; </span></span><![endif]>Third<o:p></o:p></p>
        <p class=MsoListParagraphCxSpLast style='mso-list:l1 level2 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>(a)<span>&nbsp; </span></span><![endif]>Cited so<o:p></o:p></p>
        <table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=100><p class=MsoNormal><b>Gate<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Hours</b></p></td></tr>
        <tr><td><p class=MsoNormal>Pregny | main</p></td><td><p class=MsoNormal>8–19<o:p></o:p></p><p class=MsoNormal>daily</p></td></tr></table>
        <p class=MsoNormal>12. September<br>- no list</p>
        <!--EndFragment--></body></html>
        """;

    /// <summary>What <see cref="Word"/> says, in Markdown; the space that must not break stays one.</summary>
    public static readonly string WordAsMarkdown =
        """
        ## Getting to the venue

        The **Palais des Nations** opens at 8 a.m.; bring *two* copies\*, \[x\] and [your **registration**](https://indico.un.org/event/1%282%29/).

        ### 1. Entrances

        - Pregny Gate
          - by bus
        - Peace Gate

        3. Third
           - (a) Cited so

        | Gate | Hours |
        | --- | --- |
        | Pregny \| main | 8–19 daily |

        12\. September\
        \- no list
        """.Replace("8 a.m.", "8\u00a0a.m.", StringComparison.Ordinal);

    /// <summary>As web pages and other word processors have it.</summary>
    public const string Web =
        """
        <meta charset=utf-8><b style="font-weight:normal"><p dir="ltr"><span style="font-weight:700">Bold</span><span style="font-style:italic"> and slanted</span></p></b>
        <ul><li>one<ul><li>within</li></ul></li><li><p>two</p></li></ul><ol type=a start=2><li>second</li></ol>
        <table><thead><tr><th colspan=2>Wide</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
        <p><b>注意：</b>请 <a href="/relative">here</a> <del>gone</del>https://a.example/b_c.</p>
        """;

    public const string WebAsMarkdown =
        """
        **Bold** *and slanted*

        - one
          - within
        - two

        * b. second

        | Wide |  |
        | --- | --- |
        | 1 | 2 |

        **注意**：请 here https://a.example/b_c.
        """;

    /// <summary>Wants to run something, to load something and to lead somewhere.</summary>
    public const string Hostile =
        """
        <p onclick="document.title='run'">a<img src="https://remote.example/a.png" onerror="document.title='run'"><svg><script>document.title='run'</script></svg>
        <a href=" java&#10;script:alert(1)">b</a> <a href="data:text/html,c">c</a></p><script>document.title='run'</script><iframe src="https://remote.example/"></iframe>
        <link rel=stylesheet href="https://remote.example/a.css"><style>@import "https://remote.example/b.css";</style><video src="https://remote.example/v" autoplay></video>
        <p style="background:url(https://remote.example/c.png)">&lt;script&gt;alert(1)&lt;/script&gt; [d](javascript:alert(1))</p>
        """;

    /// <summary>Markdown that was copied from a program that colours it.</summary>
    public const string Coloured = """<div style="color:#fff"><div><span style="color:#0f0">## Entrances</span></div></div>""";
}
