using System.IO.Compression;
using Xunit;

namespace EssayCoach.Marking.Tests.Learning;

/// <summary>Model files whose card says something else.</summary>
internal static class ChangedCard
{
    /// <summary>As a later version of EssayCoach would write it.</summary>
    public static byte[] Newer(byte[] model, int format) => Of(model, $"\"format\": {format}", $"\"format\": {format + 1}");

    public static byte[] Of(byte[] model, string old, string put)
    {
        using var file = new MemoryStream();
        file.Write(model);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            var entry = zip.GetEntry("card.json")!;
            string card;
            using (var reader = new StreamReader(entry.Open()))
            {
                card = reader.ReadToEnd();
            }

            Assert.Contains(old, card, StringComparison.Ordinal);
            entry.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("card.json").Open());
            writer.Write(card.Replace(old, put, StringComparison.Ordinal));
        }

        return file.ToArray();
    }
}
