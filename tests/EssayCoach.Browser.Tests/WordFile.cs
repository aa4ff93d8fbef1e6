using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EssayCoach.Browser.Tests;

/// <summary>A Word file as a student would open it.</summary>
internal static class WordFile
{
    internal const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    internal static byte[] Of(IEnumerable<string> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(p => new Paragraph(new Run(new Text(p))))));
        }

        return stream.ToArray();
    }
}
