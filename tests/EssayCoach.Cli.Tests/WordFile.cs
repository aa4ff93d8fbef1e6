using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace EssayCoach.Cli.Tests;

/// <summary>Makes Word files for the tests.</summary>
internal static class WordFile
{
    public static byte[] Of(IEnumerable<string> paragraphs)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            document.AddMainDocumentPart().Document = new Document(new Body(paragraphs.Select(p => new Paragraph(new DocumentFormat.OpenXml.Wordprocessing.Run(new Text(p))))));
        }

        return stream.ToArray();
    }
}
