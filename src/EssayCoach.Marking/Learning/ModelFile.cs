namespace EssayCoach.Marking.Learning;

/// <summary>What came of reading a model file.</summary>
/// <param name="Model">The model, or null where the file cannot be used.</param>
/// <param name="Problem">A sentence that says why not, or null.</param>
public sealed record ModelReading(PassageModel? Model, string? Problem);

/// <summary>Writes and reads files of the passage classifier.</summary>
public static class ModelFile
{
    /// <summary>Writes a model. The same training gives the same bytes.</summary>
    /// <param name="model">The model.</param>
    /// <param name="path">Where to write; an existing file is replaced only once the new one is whole.</param>
    public static void Write(PassageModel model, string path)
    {
        ArgumentNullException.ThrowIfNull(model);
        var archive = new ModelArchive();
        model.Save(archive);
        archive.Write(path);
    }

    /// <summary>Reads a model file. Never throws for what the file holds: a missing, damaged or newer file gives a sentence.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The model or the problem.</returns>
    public static ModelReading Read(string path)
    {
        var (model, problem) = ModelArchive.Read(path, "points", PassageTrainer.Format, PassageModel.Load);
        return new(model, problem);
    }
}
