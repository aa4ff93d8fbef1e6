using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace EssayCoach.Marking.Scripts;

/// <summary>Word files: paragraphs, headings, list items and table cells as text; insertions kept, deletions dropped, notes left out.</summary>
internal static class WordScript
{
    internal static readonly ScriptFormat Format = new("Word", (bytes, _) => ScriptFormat.StartsWith(bytes, "PK\u0003\u0004"u8), Read);

    private static ScriptReading Read(byte[] bytes, string name)
    {
        try
        {
            using var copy = WordPackage.Copy(bytes);
            if (copy is null)
            {
                return ScriptReading.Refused($"{name} unpacks to more than {WordPackage.LargestExpansion / 1024 / 1024} MB or {WordPackage.MostParts} parts, which no essay does. Copy the text into a new document and try again.");
            }

            using var document = WordprocessingDocument.Open(copy, isEditable: false);
            if (document.MainDocumentPart is not { } main)
            {
                return NoWord(name);
            }

            var hasNotes = main.FootnotesPart is not null || main.EndnotesPart is not null;
            var text = WordBody.Read(Open(main), main.StyleDefinitionsPart is { } styles ? WordStyles.Read(Open(styles)) : WordStyles.None);
            return new(text, true, null, hasNotes && HasNoteMarks(main) ? $"The notes of {name} are left out: only the text itself is marked." : null);
        }
        // The package library answers damaged files with many kinds of exception, and a damaged file is the user's to mend.
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return NoWord(name);
        }
    }

    private static ScriptReading NoWord(string name) =>
        ScriptReading.Refused($"{name} is a packed file but not a Word file that can be read, or it is damaged. Open it in your word processor, save it as .docx, and try again.");

    private static XmlReader Open(OpenXmlPart part) =>
        XmlReader.Create(part.GetStream(FileMode.Open, FileAccess.Read), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CloseInput = true });

    private static bool HasNoteMarks(MainDocumentPart main)
    {
        using var reader = Open(main);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "footnoteReference" or "endnoteReference")
            {
                return true;
            }
        }

        return false;
    }
}
