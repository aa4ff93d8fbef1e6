using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.ML;

namespace EssayCoach.Marking.Learning;

/// <summary>What came of reading a model file.</summary>
/// <param name="Model">The model, or null where the file cannot be used.</param>
/// <param name="Problem">A sentence that says why not, or null.</param>
public sealed record ModelReading(PassageModel? Model, string? Problem);

/// <summary>Writes and reads model files: a zip of the ML.NET model, its card and the weights of stems.</summary>
public static class ModelFile
{
    private const long Largest = 64 * 1024 * 1024;
    private static readonly DateTimeOffset Fixed = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Writes a training run as a model file. The same run gives the same bytes.</summary>
    /// <param name="training">The run.</param>
    /// <param name="path">Where to write; an existing file is replaced only once the new one is whole.</param>
    public static void Write(PassageTraining training, string path)
    {
        ArgumentNullException.ThrowIfNull(training);
        var part = path + ".part";
        using (var file = File.Create(part))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            Put(zip, "card.json", JsonSerializer.SerializeToUtf8Bytes(training.Card, Json));
            Put(zip, "stems.json", JsonSerializer.SerializeToUtf8Bytes(training.Rarity, Json));
            using var model = new ZipArchive(new MemoryStream(training.Model), ZipArchiveMode.Read);
            foreach (var entry in model.Entries.OrderBy(e => e.FullName, StringComparer.Ordinal))
            {
                using var stream = entry.Open();
                using var copy = new MemoryStream();
                stream.CopyTo(copy);
                Put(zip, "model/" + entry.FullName.Replace('\\', '/'), copy.ToArray());
            }
        }

        File.Move(part, path, overwrite: true);
    }

    /// <summary>Reads a model file. Never throws: a missing, damaged or newer file gives a sentence.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The model or the problem.</returns>
    public static ModelReading Read(string path)
    {
        try
        {
            var info = new FileInfo(path);
            if (!info.Exists)
            {
                return new(null, $"There is no model file at {path}. Train one with: essaycoach train points --out {path}");
            }

            if (info.Length > Largest)
            {
                return new(null, $"The model file {path} is larger than {Largest / 1024 / 1024} MB, which no model of ours is. Train it again.");
            }

            return Open(File.ReadAllBytes(path), path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException or JsonException or FormatException or InvalidOperationException or ArgumentException or NotSupportedException or System.Reflection.TargetInvocationException)
        {
            return new(null, $"The model file {path} is damaged or no model file, so it is not used. Train it again with: essaycoach train points --out {path}");
        }
    }

    private static ModelReading Open(byte[] bytes, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
        var card = JsonSerializer.Deserialize<ModelCard>(Get(zip, "card.json"), Json) ?? throw new InvalidDataException();
        if (card.Format > PassageTrainer.Format || card.Kind != "points")
        {
            return new(null, $"The model file {path} was made by a newer version of EssayCoach, or for another job. Update EssayCoach or train the model again.");
        }

        var rarity = JsonSerializer.Deserialize<Dictionary<string, float>>(Get(zip, "stems.json"), Json) ?? throw new InvalidDataException();
        using var inner = new MemoryStream();
        using (var model = new ZipArchive(inner, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith("model/", StringComparison.Ordinal)))
            {
                Put(model, entry.FullName["model/".Length..], Get(zip, entry.FullName));
            }
        }

        inner.Position = 0;
        var transformer = new MLContext(seed: 1).Model.Load(inner, out _);
        return new(new PassageModel(transformer, card, rarity, Convert.ToHexStringLower(SHA256.HashData(bytes))), null);
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Fixed;
        using var stream = entry.Open();
        stream.Write(bytes);
    }

    private static byte[] Get(ZipArchive zip, string name)
    {
        using var stream = (zip.GetEntry(name) ?? throw new InvalidDataException()).Open();
        using var copy = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            copy.Write(buffer, 0, read);
            if (copy.Length > Largest)
            {
                throw new InvalidDataException();
            }
        }

        return copy.ToArray();
    }
}
